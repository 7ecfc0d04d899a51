// LTI postMessage Storage: the platform's page keeps data for a frame whose browser keeps no cookies. Brightspace knows the
// messages by their former names only; Canvas in its apps does not answer at all.
const PATIENCE = 2000;
// The frame that is to answer may still be loading.
const AGAIN = 200;
const PREFIXES = ["lti.", "org.imsglobal.lti."];

// What the platform named when the login began: the page around this frame, or a frame beside it.
function storage(name) {
  const platform = window.parent === window ? window.opener : window.parent;
  try {
    const target = name === "_parent" ? platform : platform.frames[name];
    return typeof target.postMessage === "function" ? target : null;
  } catch {
    return null;
  }
}

// What the platform answers; null if it refuses, or does not answer in time. The messages go to the platform's origin alone,
// and only what comes from that very frame and origin, to this very message, is an answer.
export default function ask({frame, origin}, name, data) {
  const id = crypto.randomUUID();
  const subjects = PREFIXES.map(prefix => prefix + name);
  const refused = new Set();
  return new Promise(resolve => {
    const send = () => subjects.forEach(subject => storage(frame)?.postMessage({subject, message_id: id, ...data}, origin));
    const hear = ({data: answer, origin: from, source}) => {
      const subject = subjects.find(it => answer?.subject === `${it}.response`);
      if (from !== origin || source !== storage(frame) || answer?.message_id !== id || !subject) {
        return;
      }
      if (!answer.error) {
        end(answer);
      } else if (refused.add(subject).size === subjects.length) {
        end(null);
      }
    };
    const end = answer => {
      clearInterval(again);
      clearTimeout(patience);
      window.removeEventListener("message", hear);
      resolve(answer);
    };
    const again = setInterval(send, AGAIN);
    const patience = setTimeout(() => end(null), PATIENCE);
    window.addEventListener("message", hear);
    send();
  });
}
