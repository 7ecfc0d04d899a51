import ask from "./platform-storage.js";

const PROBE = "anteroom-probe=1";

// As the cookies are that the server sets: where this one is kept, those are.
function keepsCookies() {
  const attributes = "; Path=/; Secure; SameSite=None; Partitioned";
  try {
    document.cookie = PROBE + attributes;
    const kept = document.cookie.includes(PROBE);
    document.cookie = `${PROBE}${attributes}; Max-Age=0`;
    return kept;
  } catch {
    return false;
  }
}

// On the way to the platform: leaves the proof with it that this browser began the login, if no cookie can be one.
export default async link => {
  const {key, value} = link.dataset;
  if (!keepsCookies()) {
    await ask(link.dataset, "put_data", {key, value});
  }
  location.replace(link.href);
};
