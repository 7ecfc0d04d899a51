// Sends a form that has nothing left to ask.
export default form => form.submit();
