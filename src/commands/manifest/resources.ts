import { type MessageKey, phrase, render } from '../../locales';
import { attribute, element, type Xml } from './xml';

/** Words, pictures and addresses that the manifest names by a short id. */
export class Resources {
  private readonly images = new Map<string, string>();
  private readonly urls = new Map<string, readonly [path: string, english: string | null]>();
  private readonly short = new Map<string, MessageKey>();
  private readonly long = new Map<string, MessageKey>();
  private readonly fixed = new Map<string, string>();

  constructor(private readonly baseUrl: string) {}

  image(name: string, size: number): string {
    const id = `Icon.${name}.${size}`;
    this.images.set(id, `${this.baseUrl}/assets/${name}-${size}.png`);
    return id;
  }

  /** `english`: what stands at another address for English. */
  url(id: string, path: string, english: string | null = null): string {
    this.urls.set(id, [path, english]);
    return id;
  }

  /** A title: at most 125 characters. */
  title(key: MessageKey): string {
    const id = `Title.${key}`;
    this.short.set(id, key);
    return id;
  }

  /** A description: at most 250 characters. */
  text(key: MessageKey): string {
    const id = `Text.${key}`;
    this.long.set(id, key);
    return id;
  }

  /** A word that is the same in every language. */
  word(id: string, value: string): string {
    this.fixed.set(id, value);
    return id;
  }

  toXml(): Xml {
    const plain = (tag: string, [id, value]: readonly [string, string]): Xml =>
      element(tag, attribute({ id, DefaultValue: value }));
    const words = ([id, key]: readonly [string, MessageKey]): Xml =>
      element('bt:String', attribute({ id, DefaultValue: render(phrase(key), 'zh-CN') }), [
        element('bt:Override', attribute({ Locale: 'en-US', Value: render(phrase(key), 'en-US') })),
      ]);
    return element('Resources', '', [
      element(
        'bt:Images',
        '',
        [...this.images].map((one) => plain('bt:Image', one)),
      ),
      element(
        'bt:Urls',
        '',
        [...this.urls].map(([id, [path, english]]) => {
          const address = (one: string): string => `${this.baseUrl}/${one}`;
          return element('bt:Url', attribute({ id, DefaultValue: address(path) }), [
            ...(english === null
              ? []
              : [element('bt:Override', attribute({ Locale: 'en-US', Value: address(english) }))]),
          ]);
        }),
      ),
      element('bt:ShortStrings', '', [
        ...[...this.fixed].map((one) => plain('bt:String', one)),
        ...[...this.short].map(words),
      ]),
      element('bt:LongStrings', '', [...this.long].map(words)),
    ]);
  }
}
