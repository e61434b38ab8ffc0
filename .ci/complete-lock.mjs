// Completes package-lock.json with the optional platform packages that the registry at hand does not serve:
// `npm ci` refuses a lock file without them. Run it after `npm install` (docs/decisions/0004).
import { readFileSync, writeFileSync } from 'node:fs';
const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'],
  CPU = {
    arm64: 'arm64',
    x64: 'x64',
    ia32: 'ia32',
    'arm-gnueabihf': 'arm',
    'arm-musleabihf': 'arm',
    'arm-eabi': 'arm',
    ppc64: 'ppc64',
    s390x: 's390x',
    riscv64: 'riscv64',
    loong64: 'loong64',
    wasm32: 'wasm32',
  };
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    if (lock.packages[`node_modules/${name}`] || lock.packages[nested]) continue;
    const tail = name.split('/').pop();
    const os = OS.find((o) => tail.includes(`-${o}`));
    const cpu = Object.entries(CPU).find(([k]) => tail.includes(`-${k}`))?.[1];
    if (!os || !/^\d/.test(version)) {
      console.log('skipped', path, name, version);
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      dev: true,
      optional: true,
      os: [os],
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log('added', added);
