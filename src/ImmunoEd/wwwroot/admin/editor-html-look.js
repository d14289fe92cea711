/** Parses HTML without ever showing it. Styles are read as words, and what could run is taken out before: the page's security policy would report each of them. */
export const parse = html => new DOMParser().parseFromString(bare(html), 'text/html').body;

const bare = html => html
  .replace(/<(style|script)\b[^]*?<\/\1\s*>/gi, '')
  .replace(/<[^>]*>/g, tag => tag.replace(/(\s)style(\s*=)/gi, '$1data-look$2').replace(/(\s)on(\w+\s*=)/gi, '$1data-on$2'));

export const styleOf = element => element?.getAttribute?.('data-look') ?? '';

export const lookOf = (element, name) => new RegExp(String.raw`(?:^|;)\s*${name}\s*:\s*([^;]+)`, 'i').exec(styleOf(element))?.[1].trim() ?? '';
