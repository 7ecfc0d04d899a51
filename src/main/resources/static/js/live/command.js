// Commands to the tool: a form without a page.
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

// Below an address that carries the visit.
export const below = (url, path) => url.replace(/(\?|$)/, `${path}$1`);

export class Refusal extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

// Status 0: no answer.
export async function command(method, url, fields = {}) {
  const answer = await fetch(url, {
    method,
    headers: { [meta("csrf-header")]: meta("csrf-token") },
    body: method === "POST" ? new URLSearchParams(fields) : undefined,
  }).catch(() => undefined);
  if (!answer?.ok) {
    const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
    throw new Refusal(answer?.status ?? 0, page.querySelector("[role=alert]")?.textContent ?? "");
  }
  return answer.status === 204 ? undefined : answer.json();
}

// While the page goes away.
export const farewell = (url, fields) => navigator.sendBeacon(url, new URLSearchParams({ ...fields, _csrf: meta("csrf-token") }));
