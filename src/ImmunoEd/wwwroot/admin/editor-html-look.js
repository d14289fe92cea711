/** Parses HTML without ever showing it. Its styles are read as words: as styles the page's security policy would report each one. */
export const parse = html => new DOMParser().parseFromString(html.replace(/<[^>]*>/g, tag => tag.replace(/(\s)style(\s*=)/gi, '$1data-look$2')), 'text/html').body;

export const styleOf = element => element?.getAttribute?.('data-look') ?? '';

export const lookOf = (element, name) => new RegExp(String.raw`(?:^|;)\s*${name}\s*:\s*([^;]+)`, 'i').exec(styleOf(element))?.[1].trim() ?? '';
