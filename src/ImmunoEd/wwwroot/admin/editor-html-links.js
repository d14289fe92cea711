const tracking = /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|vero_id|wt_mc_id)$/i;
const allowed = /^(https?|mailto|tel):/i;
const hasScheme = /^[a-z][a-z\d+.-]*:/i;

/** The address of a link for Markdown; null for one that must not survive. */
export function safeAddress(written) {
  const address = written.replace(/[\u0000-\u0020\u007f-\u009f]+/g, '');
  // A place within the document that the words came from means nothing here.
  if (!address || address.startsWith('#') || address.startsWith('//') || address.includes('\\'))
    return null;
  if (!hasScheme.test(address))
    return escapeAddress(address);
  if (!allowed.test(address))
    return null;
  return /^https?:/i.test(address) ? escapeAddress(bare(address)) : escapeAddress(address);
}

/** Without the detours and marks by which readers are followed. */
function bare(address) {
  if (!URL.canParse(address))
    return address;
  const url = new URL(address);
  const detour = detourOf(url);
  if (detour)
    return bare(detour);
  const marks = [...url.searchParams.keys()].filter(name => tracking.test(name));
  for (const name of marks)
    url.searchParams.delete(name);
  return marks.length > 0 ? url.href : address;
}

function detourOf(url) {
  const isGoogle = /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url';
  const isOutlook = url.hostname.endsWith('.safelinks.protection.outlook.com');
  const target = isGoogle ? url.searchParams.get('q') ?? url.searchParams.get('url') : isOutlook ? url.searchParams.get('url') : null;
  return target && /^https?:/i.test(target) ? target : null;
}

const escapeAddress = address => address.replace(/[()<>"]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
