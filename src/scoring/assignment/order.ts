/** Plain code-point order: no locale decides over a tie. */
export function compareCodePoints(a: string, b: string): number {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (;;) {
    const [one, other] = [left.next(), right.next()];
    if (one.done === true) return other.done === true ? 0 : -1;
    if (other.done === true) return 1;
    const difference = Number(one.value.codePointAt(0)) - Number(other.value.codePointAt(0));
    if (difference !== 0) return difference;
  }
}
