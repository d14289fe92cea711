import * as shelf from './editor-shelf.js';
import { fill, meaningOf, wordsOf } from './editor-words.js';

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' });

/** Offers what earlier pages left in this browser and the server never had. */
export function offerWords(form, key, addRow, announce) {
  const box = form.querySelector('[data-offer]');
  const words = box.querySelector('[data-offer-words]');
  const present = meaningOf(wordsOf(form));
  let offers = shelf.offers(key).filter(offer => meaningOf(offer.words) !== present);
  shelf.keepOffers(key, offers);

  function show() {
    box.hidden = offers.length === 0;
    if (box.hidden)
      return;
    words.textContent = `Words from this browser that were never kept, typed on ${moment.format(new Date(offers[0].at))}. Put them back, or throw them away?`;
    announce(words.textContent);
  }

  function settle() {
    offers = offers.slice(1);
    shelf.keepOffers(key, offers);
    show();
    form.querySelector('[data-save]').focus({ preventScroll: true });
  }

  box.querySelector('[data-offer-take]').addEventListener('click', () => {
    // From where these words began, so that a save merges them with what others wrote since.
    form.elements.BaseRevisionId.value = offers[0].base || form.elements.BaseRevisionId.value;
    fill(form, offers[0].words, addRow);
    announce('The words are back in the form.');
    settle();
  });
  box.querySelector('[data-offer-drop]').addEventListener('click', settle);
  show();
}
