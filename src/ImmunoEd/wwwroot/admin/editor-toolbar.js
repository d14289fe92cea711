import * as marks from './editor-marks.js';
import { apply, stateOf } from './editor-text.js';

const tools = {
  'heading-2': state => marks.heading(state, 2),
  'heading-3': state => marks.heading(state, 3),
  bold: state => marks.wrap(state, '**', 'bold words'),
  italic: state => marks.wrap(state, '*', 'words in italics'),
  bullets: state => marks.list(state, false),
  numbers: state => marks.list(state, true),
};

export function startToolbar(toolbar, field, openDialog) {
  const buttons = [...toolbar.querySelectorAll('button')];
  const use = name => tools[name] ? apply(field, tools[name](stateOf(field))) : openDialog(name);

  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener('click', () => use(button.dataset.tool));
  }
  toolbar.addEventListener('keydown', event => moveAlong(buttons, event));
  toolbar.addEventListener('focusin', event => rove(buttons, event.target.closest('button')));
  field.addEventListener('keydown', event => {
    const name = shortcut(event);
    if (name) {
      event.preventDefault();
      use(name);
    } else if (event.key === 'Enter' && !event.isComposing && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
      continueList(field, event);
    }
  });
}

function continueList(field, event) {
  const change = marks.nextPoint(stateOf(field));
  if (!change)
    return;
  event.preventDefault();
  apply(field, change);
}

function shortcut(event) {
  if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey)
    return { Digit2: 'heading-2', Digit3: 'heading-3' }[event.code];
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    return { b: 'bold', i: 'italic', k: 'link' }[event.key.toLowerCase()];
  return undefined;
}

function moveAlong(buttons, event) {
  const at = buttons.indexOf(event.target.closest('button'));
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (next === undefined)
    return;
  event.preventDefault();
  buttons.at(next % buttons.length).focus();
}

function rove(buttons, current) {
  for (const button of buttons)
    button.tabIndex = button === current ? 0 : -1;
}
