import type { HostSheet } from '../../model';
import type { Definition } from '../object';

/** The model has no charts, pictures or other shapes: the collections are there and empty. */
export const CHARTS: Definition<HostSheet> = { type: 'ChartCollection', items: () => [] };
export const SHAPES: Definition<HostSheet> = { type: 'ShapeCollection', items: () => [] };
