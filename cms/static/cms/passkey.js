/* Passkeys: asks the browser for a new key or for the answer of one, then sends the form.
   The ceremony itself is allauth's copy of webauthn-json, for browsers that do not speak JSON themselves. */
'use strict';
(() => {
  const optionsOf = async (form) => {
    if (form.dataset.options) return JSON.parse(document.getElementById(form.dataset.options).textContent);
    const answer = await fetch(form.dataset.optionsFrom, {headers: {Accept: 'application/json'}});
    return (await answer.json()).request_options;
  };
  const start = (form) => {
    const fault = form.querySelector('[data-passkey-fault]');
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      fault.hidden = true;
      try {
        const answer = await webauthnJSON[form.dataset.passkey](await optionsOf(form));
        form.elements.credential.value = JSON.stringify(answer);
        form.submit();
      } catch {
        fault.hidden = false;
      }
    });
  };
  if (globalThis.webauthnJSON && webauthnJSON.supported()) document.querySelectorAll('[data-passkey]').forEach(start);
})();
