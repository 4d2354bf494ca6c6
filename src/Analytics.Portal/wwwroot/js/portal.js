// Everything works without this file; it only writes times as the reader's own language and time zone have them.
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function localiseTimes() {
  for (const time of document.querySelectorAll("time[datetime]")) {
    const isDay = time.dateTime.length === 10;
    // Without a zone a time is the reader's own; a day alone would be read as midnight in UTC.
    const text = (isDay ? day : moment).format(new Date(isDay ? `${time.dateTime}T00:00:00` : time.dateTime));
    if (time.textContent !== text) time.textContent = text;
  }
}

localiseTimes();
globalThis.Blazor?.addEventListener("enhancedload", localiseTimes);
