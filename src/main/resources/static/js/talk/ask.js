// Asks the tool for part of a page, or sends it a form, and tells a refusal from an answer.
const AS_PART = { "HX-Request": "true" };

const parse = text => new DOMParser().parseFromString(text, "text/html");

async function answered(asked) {
  const answer = await asked.catch(() => undefined);
  if (!answer) {
    return { refusal: document.getElementById("dialog")?.dataset.unanswered };
  }
  const page = parse(await answer.text());
  const refusal = page.querySelector("[role=alert]:not([hidden])")?.textContent;
  return answer.ok ? { part: page.body } : { status: answer.status, refusal: refusal ?? String(answer.status) };
}

export const part = url => answered(fetch(url, { headers: AS_PART }));

// What a form holds at the moment: it may be filled anew before it is sent.
export const filled = form => new URLSearchParams(new FormData(form));

export const send = (url, body) => answered(fetch(url, { method: "POST", headers: AS_PART, body }));
