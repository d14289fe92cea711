const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const inBrowser = 'Your words are kept in this browser';

/** What became of the words, for the person who wrote them. */
export function sentenceOf(answer, isShelved) {
  if (answer.kind === 'kept')
    return `All your words are kept (${clock.format(new Date())}).`;
  const place = isShelved ? `${inBrowser}.` : 'This browser cannot keep your words: do not close this window.';
  switch (answer.kind) {
    case 'offline':
      return navigator.onLine ? `The portal does not answer. ${place} It is tried again.` : `You are offline. ${place}`;
    case 'signedOut':
      return `You are signed out. ${place} Sign in in another tab, and they will be kept again.`;
    case 'behind':
      return `This article is open in another window, which has newer words. ${place}`;
    default:
      return `${refusals[answer.status] ?? `The portal cannot keep your words just now (${answer.status}).`} ${place}`;
  }
}

const refusals = {
  400: 'The portal cannot read the form: load this page again.',
  403: 'Your account may not write articles any more.',
  404: 'The portal no longer knows this article.',
  413: 'The text is too long to be kept. Make it shorter.',
  429: 'Too many words came in at once.',
};
