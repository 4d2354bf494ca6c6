// Writes times as the reader's own language and time zone have them. It runs before the page is painted, so that nothing moves when it has.
{
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
  const moment = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  globalThis.localiseTimes = () => {
    for (const time of document.querySelectorAll("time[datetime]")) {
      const isDay = time.dateTime.length === 10;
      // Without a zone a time is the reader's own; a day alone would be read as midnight in UTC.
      const text = (isDay ? day : moment).format(new Date(isDay ? `${time.dateTime}T00:00:00` : time.dateTime));
      if (time.textContent !== text) time.textContent = text;
    }
  };

  localiseTimes();
}
