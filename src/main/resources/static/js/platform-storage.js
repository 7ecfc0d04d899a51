// LTI postMessage Storage: the platform's page keeps data for a frame whose browser keeps no cookies. Brightspace knows the
// messages by their former names only; Canvas in its apps does not answer at all.
const PATIENCE = 2000;
const PREFIXES = ["lti.", "org.imsglobal.lti."];

// The frame that the platform named when the login began: its own page, or one beside ours in it.
function storage(name) {
  const platform = window.parent === window ? window.opener : window.parent;
  try {
    return name === "_parent" ? platform : platform?.frames[name];
  } catch {
    return null;
  }
}

// What the platform answers; null if there is no such frame, it refuses, or does not answer in time. The messages go to the
// platform's origin alone, and only what comes from that very frame and origin, to this very message, is an answer.
export default function ask({frame, origin}, name, data) {
  const target = storage(frame);
  const id = crypto.randomUUID();
  return new Promise(resolve => {
    if (typeof target?.postMessage !== "function") {
      resolve(null);
      return;
    }
    let unanswered = PREFIXES.length;
    const end = answer => {
      clearTimeout(timer);
      window.removeEventListener("message", hear);
      resolve(answer);
    };
    const hear = event => {
      const answer = event.data;
      const expected = event.origin === origin && event.source === target && answer?.message_id === id;
      if (!expected || !PREFIXES.some(prefix => answer.subject === `${prefix}${name}.response`)) {
        return;
      }
      unanswered -= 1;
      if (!answer.error) {
        end(answer);
      } else if (unanswered === 0) {
        end(null);
      }
    };
    const timer = setTimeout(() => end(null), PATIENCE);
    window.addEventListener("message", hear);
    PREFIXES.forEach(prefix => target.postMessage({subject: prefix + name, message_id: id, ...data}, origin));
  });
}
