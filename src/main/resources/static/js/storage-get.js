import ask from "./platform-storage.js";

// Back from the platform: fetches the proof and sends the launch again with it, or without if there is none.
export default async form => {
  const answer = await ask(form.dataset, "get_data", {key: form.dataset.key});
  form.querySelector("[data-proof]").value = typeof answer?.value === "string" ? answer.value : "";
  form.submit();
};
