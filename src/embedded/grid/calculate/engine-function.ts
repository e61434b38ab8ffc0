import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { type CellValue, isCellError } from '../../../workbook';

/** An argument as a function in a cell sees it: a value, or rows of values. A blank cell is null. */
export type EngineArgument = CellValue | readonly (readonly CellValue[])[];

/** A function that cells may call. */
export interface EngineFunction {
  /** As in a formula, capitals: `DRILL.CAP`. */
  readonly name: string;
  readonly call: (values: readonly EngineArgument[]) => EngineArgument;
}

/**
 * The function as the engine runs it. The engine's own wrapper for plain functions turns blank cells into 0
 * and errors into texts, which the functions must be able to tell apart.
 */
export function executorOf({ name, call }: EngineFunction): BaseFunction {
  return new Executor(name, call);
}

class Executor extends BaseFunction {
  constructor(
    name: string,
    private readonly call: EngineFunction['call'],
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    return objectOf(this.call(variants.map(argumentOf)));
  }
}

function argumentOf(variant: BaseValueObject): EngineArgument {
  if (!variant.isArray()) return valueOf(variant);
  const rows = variant.getArrayValue().map((row) => row.map(valueOf));
  const [only, ...more] = rows.flat();
  // A reference to one cell is that cell's value.
  return only !== undefined && more.length === 0 ? only : rows;
}

function valueOf(object: Nullable<BaseValueObject>): CellValue {
  if (object === null || object === undefined || object.isNull()) return null;
  const value = object.getValue();
  return object.isError() ? { error: String(value) } : value;
}

function objectOf(result: EngineArgument): BaseValueObject {
  if (result === null || typeof result !== 'object' || !('length' in result)) {
    return scalarOf(result);
  }
  const rows = result.map((row) => row.map(scalarOf));
  return new ArrayValueObject({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

const ERRORS: ReadonlyMap<string, ErrorType> = new Map(
  Object.values(ErrorType).map((type) => [type, type]),
);

function scalarOf(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (isCellError(value)) {
    return ErrorValueObject.create(ERRORS.get(value.error) ?? ErrorType.VALUE);
  }
  if (typeof value === 'number') return NumberValueObject.create(value);
  return typeof value === 'boolean'
    ? BooleanValueObject.create(value)
    : StringValueObject.create(value);
}
