// Rating by keyboard. Everything on the page works without this file: a key presses the button, follows the link or goes to the field that names it in
// data-key. Keys rest while somebody writes, while a form is under way, and when they are switched off. It stands in the head: a key that is pressed
// as soon as the page shows counts.
{
  const storedOff = "review-keys-off";
  let isUnderWay = false;

  const isWriting = element => element?.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const areOff = () => localStorage.getItem(storedOff) === "1";

  document.addEventListener("keydown", event => {
    if (!document.querySelector("[data-keys]") || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (isWriting(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (areOff() || isUnderWay) return;
    const wanted = document.querySelector(`[data-keys] [data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!wanted) return;
    event.preventDefault();
    if (isWriting(wanted)) wanted.focus();
    else wanted.click();
  });

  // A second press while the first is under way would be a second form.
  document.addEventListener("submit", event => {
    if (!event.target.closest("[data-keys]")) return;
    if (isUnderWay) return event.preventDefault();
    isUnderWay = true;
    for (const field of event.target.querySelectorAll("[data-keep]")) sessionStorage.removeItem(field.dataset.keep);
  }, true);
  addEventListener("pageshow", () => { isUnderWay = false; });

  // What is typed outlives a reload, until it is sent.
  document.addEventListener("input", event => {
    if (event.target.dataset?.keep) sessionStorage.setItem(event.target.dataset.keep, event.target.value);
  });
  document.addEventListener("change", event => {
    if (event.target.matches?.("[data-keys-switch]")) localStorage.setItem(storedOff, event.target.checked ? "0" : "1");
  });

  function prepare() {
    isUnderWay = false;
    for (const field of document.querySelectorAll("[data-keep]")) field.value ||= sessionStorage.getItem(field.dataset.keep) ?? "";
    for (const choice of document.querySelectorAll("[data-keys-choice]")) {
      choice.hidden = false;
      choice.querySelector("[data-keys-switch]").checked = !areOff();
    }
  }
  document.addEventListener("DOMContentLoaded", () => {
    prepare();
    globalThis.Blazor?.addEventListener("enhancedload", prepare);
  });
}
