// What the dialog says of a request that was refused, or had no answer that is the tool's own.

const parse = xhr => new DOMParser().parseFromString(xhr.responseText, "text/html");

// The content of a page that refuses; a form that comes back with its errors is no page.
export const pageIn = xhr => parse(xhr).querySelector("main");

// Whoever stands between may answer, too: a proxy whose server is gone, the network of a hotel.
export const isOurs = xhr => xhr.status > 0 && parse(xhr).querySelector("main [role=alert], form.card") !== null;

export const isPoll = (dialog, { requestConfig, target }) => requestConfig.verb === "get" && target !== dialog;

export const textOf = page => page.querySelector("[role=alert]").textContent;

// A refusal never takes away what was typed: the form says it, and has its own way out.
export function tell(place, text) {
  place.textContent = text;
  place.hidden = false;
  place.scrollIntoView({ block: "center" });
}

// What looks again by itself goes on, and says so, unless it cannot come to anything.
export function tellOfPoll(dialog, xhr) {
  const place = dialog.querySelector("[data-polling]");
  if (!place) {
    return;
  }
  const refused = xhr.status >= 400 && xhr.status < 500 && xhr.status !== 429 && isOurs(xhr);
  const failed = xhr.status === 0 || xhr.status >= 400;
  const text = refused ? textOf(pageIn(xhr)) : dialog.dataset.retrying;
  if (failed && place.textContent !== text) {
    place.textContent = text;
  }
  place.hidden = !failed;
  if (refused) {
    dialog.querySelector("[role=progressbar]")?.remove();
  }
}
