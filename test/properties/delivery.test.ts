import fc from 'fast-check';
import { type Asked, delivery, deliveryState, type HandIn } from '../../src/mechanisms';

const MATERIALS = ['活动简报', '典型案例'];
const DUE = 100;

const handIn = fc.record<HandIn>({
  material: fc.constantFrom(...MATERIALS),
  day: fc.integer({ min: 80, max: 120 }),
  copies: fc.integer({ min: 0, max: 3 }),
  copied: fc.constantFrom(true, false, null),
});
const handIns = fc.array(handIn, { maxLength: 12 });
const asked = fc.record<Asked>({
  due: fc.constant(DUE),
  asOf: fc.integer({ min: 80, max: 130 }),
  items: fc.constant([
    { material: '活动简报', count: 1 },
    { material: '典型案例', count: 3 },
  ]),
  copied: fc.boolean(),
});
const CLEAR = { reported: true, open: false };

/** How many pieces of a material were there by a day, counted one by one. */
const pieces = (all: readonly HandIn[], material: string, until: number): number =>
  all
    .filter((one) => one.material === material && one.day <= until)
    .reduce((sum, { copies }) => sum + copies, 0);

test('done means that every piece was there by the due day and by the as-of day', () => {
  fc.assert(
    fc.property(handIns, asked, (all, given) => {
      const request = { ...given, copied: false };
      const state = deliveryState(delivery(all, request), request, CLEAR);
      const inTime = request.items.every(
        ({ material, count }) => pieces(all, material, Math.min(DUE, request.asOf)) >= count,
      );
      expect(state === 'done' || state === 'doneOnDueDay').toBe(inTime);
      if (!inTime) expect(state).toBe(request.asOf <= DUE ? 'notDue' : 'failed');
    }),
  );
});

test('the order of the rows makes no difference', () => {
  fc.assert(
    fc.property(handIns, asked, (all, given) => {
      const turned = delivery([...all].reverse(), given);
      expect(turned).toEqual(delivery(all, given));
    }),
  );
});

test('what is handed in after the as-of day changes nothing', () => {
  fc.assert(
    fc.property(handIns, asked, handIn, (all, given, more) => {
      const later = { ...more, day: given.asOf + 1 };
      expect(delivery([...all, later], given)).toEqual(delivery(all, given));
    }),
  );
});

test('days late are counted from the due day to the last piece that was needed', () => {
  fc.assert(
    fc.property(handIns, asked, (all, given) => {
      for (const { material, day, lateBy, count } of delivery(all, given).items) {
        if (day === null) continue;
        expect(lateBy).toBe(Math.max(0, day - DUE));
        expect(pieces(all, material, day)).toBeGreaterThanOrEqual(count);
        expect(pieces(all, material, day - 1)).toBeLessThan(count);
      }
    }),
  );
});

test('one more hand-in in time never takes anything away', () => {
  fc.assert(
    fc.property(handIns, asked, fc.constantFrom(...MATERIALS), (all, given, material) => {
      const more = { material, day: Math.min(80, given.asOf), copies: 1, copied: true };
      const [before, after] = [delivery(all, given), delivery([...all, more], given)];
      expect(after.lateBy).toBeLessThanOrEqual(before.lateBy);
      expect(before.complete && !after.complete).toBe(false);
    }),
  );
});
