// The server speaks UTC; the person sees and types the time of their own zone.
export default element => {
  const time = element.querySelector("[name=opensAt]");
  const zone = element.querySelector("[name=zone]");
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone.value !== "UTC" || !own) {
    return;
  }
  zone.value = own;
  if (time.value) {
    const at = new Date(`${time.value}Z`);
    time.value = new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
  }
};
