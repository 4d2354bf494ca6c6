// Everything works without this file. It moves the focus to the
// heading when a page has been replaced without a reload, as a reload would have told a screen reader. It closes filter menus.
// The path below which a proxy shows the portal; nothing where it has a host to itself.
const root = new URL(document.baseURI).pathname.replace(/\/$/, "");
let shownPath = location.pathname;

// A filter's panel closes as a menu does: by Escape, or by a press outside of it.
function closeFilters(but) {
  for (const filter of document.querySelectorAll("details.filter[open]")) {
    if (filter !== but) filter.open = false;
  }
}

document.addEventListener("pointerdown", (event) => closeFilters(event.target.closest?.("details.filter")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector("details.filter[open]");
  if (open?.contains(document.activeElement)) open.querySelector("summary").focus();
  closeFilters();
});

// A filter that is applied or taken away leaves the focus where it was: on the filter's name, or on the next filter that is left.
let focusAfter = null;
let pagedIn = "";
document.addEventListener("submit", (event) => {
  focusAfter = { key: event.submitter?.closest("details")?.querySelector("[data-focus]")?.dataset.focus };
}, true);
document.addEventListener("click", (event) => {
  pagedIn = event.target.closest?.(".pager a") ? event.target.closest(".pager").getAttribute("aria-label") : "";
  const chip = event.target.closest?.("[data-focus=chip]");
  if (chip) focusAfter = { key: "chip", at: [...document.querySelectorAll("[data-focus=chip]")].indexOf(chip) };
}, true);

function focusAgain() {
  const wanted = focusAfter;
  focusAfter = null;
  if (!wanted?.key) return;
  closeFilters();
  const all = document.querySelectorAll(`[data-focus="${CSS.escape(wanted.key)}"]`);
  (all[Math.min(wanted.at ?? 0, all.length - 1)] ?? document.querySelector("[data-focus]"))?.focus({ preventScroll: true });
}

globalThis.Blazor?.addEventListener("enhancedload", () => {
  localiseTimes();
  focusAgain();
  // The next page of a list begins at its top; whatever else changes a page leaves the reader where they were.
  if (pagedIn) document.querySelector(`.pager[aria-label="${CSS.escape(pagedIn)}"]`)?.closest("section")?.scrollIntoView();
  pagedIn = "";
  if (location.pathname === shownPath) return;
  shownPath = location.pathname;
  document.querySelector("h1")?.focus({ preventScroll: true });
});

// What a live page draws anew names addresses from the portal's root; below a path they are put right when they are followed.
if (root) document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='/']");
  const to = link?.getAttribute("href");
  if (to && !to.startsWith("//") && to !== root && !to.startsWith(`${root}/`)) link.setAttribute("href", root + to);
}, { capture: true });

// A live page moves its address along without being sent anew; what is linked from its head is the page as it is when the link is followed.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-here]");
  if (!link) return;
  const here = location.pathname.slice(root.length) + location.search;
  link.href = link.dataset.here + (link.dataset.here.endsWith("=") ? encodeURIComponent(here) : here);
}, { capture: true });

// The picture of a narrow screen is drawn when it comes into view, and its marks with it; until then, and without this file, its table has the same links.
const plotsInView = new IntersectionObserver(seen => seen.filter(({ isIntersecting }) => isIntersecting).forEach(async ({ target: plot }) => {
  plotsInView.unobserve(plot);
  const address = plot.dataset.marks;
  const answer = await fetch(root + address).catch(() => null);
  if (!answer?.ok || plot.dataset.marks !== address) return;
  const marks = await answer.text();
  plot.querySelector(".chart__marks")?.remove();
  plot.insertAdjacentHTML("beforeend", marks);
}), { rootMargin: "200px" });

function watchPlots() {
  plotsInView.disconnect();
  document.querySelectorAll("[data-marks]").forEach(plot => plotsInView.observe(plot));
}
watchPlots();
globalThis.Blazor?.addEventListener("enhancedload", watchPlots);

// The marks of a chart are links in reading order; arrow keys, Home and End go from one to the next, so that Tab need not.
document.addEventListener("keydown", event => {
  const mark = event.target.closest?.(".chart__mark");
  if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
  const marks = [...mark.closest(".chart__marks").querySelectorAll(".chart__mark")];
  const at = marks.indexOf(mark);
  const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
  if (next === undefined || !marks[next]) return;
  event.preventDefault();
  marks[next].focus();
});

// Finding anything: Ctrl K leads to the box, what is found shows below it, arrow keys go through it, Escape closes it.
const findBox = () => document.getElementById("find");
const findList = () => document.getElementById("find-list");
let findTimer = 0;
let findWanted = "";

function closeFound() {
  findWanted = "";
  const list = findList();
  if (list) list.hidden = true;
}

async function showFound(text) {
  findWanted = text;
  if (!text) return closeFound();
  const answer = await fetch(`${root}/find/list?text=${encodeURIComponent(text)}`);
  const html = answer.ok ? await answer.text() : "";
  const list = findList();
  if (!list || findWanted !== text || !html) return;
  list.innerHTML = html;
  list.hidden = false;
}

document.addEventListener("input", event => {
  if (event.target !== findBox()) return;
  clearTimeout(findTimer);
  findTimer = setTimeout(() => showFound(event.target.value.trim()).catch(closeFound), 150);
});
document.addEventListener("pointerdown", event => { if (!event.target.closest?.(".find")) closeFound(); });
document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    findBox()?.focus();
    return findBox()?.select();
  }
  const within = event.target.closest?.(".find");
  if (!within) return;
  if (event.key === "Escape") {
    closeFound();
    return findBox().focus();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...findList().querySelectorAll("a")];
  if (!step || findList().hidden || links.length === 0) return;
  event.preventDefault();
  const at = links.indexOf(document.activeElement) + step;
  (at < 0 ? findBox() : links[Math.min(at, links.length - 1)]).focus();
});
globalThis.Blazor?.addEventListener("enhancedload", closeFound);

// Ticks in a list: all at once, a stretch with Shift, and how many there are; what can be done with them waits for the first.
let lastTicked = null;
const boxes = () => [...document.querySelectorAll(".select-box[form]")];

function countTicks() {
  const form = document.querySelector("[data-selection]");
  if (!form) return;
  const all = boxes();
  const ticked = all.filter(box => box.checked).length;
  form.querySelector("[data-selection-count]").textContent = ticked === 0 ? "Tick interviews to compare or export them" : `${ticked} ticked`;
  for (const button of form.querySelectorAll("button")) button.disabled = ticked === 0;
  const head = document.querySelector("[data-select-all]");
  if (!head) return;
  head.hidden = false;
  head.checked = ticked > 0 && ticked === all.length;
  head.indeterminate = ticked > 0 && ticked < all.length;
}

document.addEventListener("click", event => {
  const box = event.target.closest?.(".select-box");
  if (!box) return;
  const all = boxes();
  if (box.matches("[data-select-all]")) all.forEach(other => { other.checked = box.checked; });
  else if (event.shiftKey && all.includes(lastTicked)) {
    const ends = [all.indexOf(lastTicked), all.indexOf(box)].sort((a, b) => a - b);
    all.slice(ends[0], ends[1] + 1).forEach(other => { other.checked = box.checked; });
  }
  lastTicked = box;
  countTicks();
});
countTicks();
globalThis.Blazor?.addEventListener("enhancedload", countTicks);

// A portal that was stopped may be back in a minute, as long as that takes: the page asks again without being reloaded.
document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", event => {
  if (event.detail?.state !== "failed") return;
  const again = setInterval(async () => {
    try {
      if (await globalThis.Blazor.reconnect() === false) document.getElementById("components-reconnect-modal").className = "reconnect components-reconnect-rejected";
      clearInterval(again);
    } catch {
      // Still away.
    }
  }, 5000);
});

// The pages of a narrow screen close once one of them is there.
globalThis.Blazor?.addEventListener("enhancedload", () => document.querySelector("#site-nav:popover-open")?.hidePopover());
