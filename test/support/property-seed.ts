import fc from 'fast-check';

/**
 * The same workbooks every time: a commit that passes here passes anywhere. `PROPERTY_SEED=random` looks at others;
 * what it finds gets a test of its own.
 */
const given = process.env.PROPERTY_SEED;
if (given !== 'random')
  fc.configureGlobal({ seed: given === undefined ? 20_251_122 : Number(given) });
