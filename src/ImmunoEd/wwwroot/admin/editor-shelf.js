// Words that the server has not acknowledged, on a shelf of this browser. A browser may keep nothing: private windows, a full disk.
const most = 5;
const name = key => `immunoed-words-${key}`;

function read(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(name(key))) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(key, value) {
  try {
    if (value === null)
      localStorage.removeItem(name(key));
    else
      localStorage.setItem(name(key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const put = (key, record) => write(key, record);

export const remove = key => write(key, null);

/** What earlier pages left, latest first; set aside, so that this page can use the shelf itself. */
export function offers(key) {
  const left = read(key, null);
  const all = left ? [left, ...read(`${key}-offered`, [])].slice(0, most) : read(`${key}-offered`, []);
  if (left && write(`${key}-offered`, all))
    remove(key);
  return all;
}

export const keepOffers = (key, all) => write(`${key}-offered`, all.length > 0 ? all : null);
