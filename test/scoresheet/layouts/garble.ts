import type { Random } from './random';

const CHARACTERS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经';

/** What typing, scanning and pasting make of a text. */
export function garbled(
  text: string,
  random: Random,
  how: { readonly noise: number; readonly spaces: boolean; readonly wide: boolean },
): string {
  return Array.from(text)
    .map((character) => {
      let out = character;
      if (/[\u4e00-\u9fff]/u.test(character) && random.chance(how.noise)) {
        const kind = random.below(3);
        if (kind === 0) out = '';
        else if (kind === 1) out = random.pick(Array.from(CHARACTERS));
        else out = `${character}${character}`;
      }
      if (how.wide) out = widened(out);
      if (how.spaces && random.chance(0.06)) out += random.pick([' ', '　', '\n']);
      return out;
    })
    .join('');
}

function widened(text: string): string {
  return text.replaceAll(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}
