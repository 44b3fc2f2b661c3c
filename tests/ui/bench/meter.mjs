// What one event costs a page in script, style and layout.

/** Milliseconds that the page spends on each of `events` acts and on drawing what came of them. */
export async function costs(page, events, act) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return (of("ScriptDuration") + of("LayoutDuration") + of("RecalcStyleDuration")) * 1000;
  };
  const drawn = () => page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => next()))));
  const times = [];
  // What drawing alone and asking cost is measured in between, and taken off.
  for (let event = 0; event < events; event += 1) {
    const start = await spent();
    await drawn();
    const idle = (await spent()) - start;
    const before = await spent();
    await act(event);
    await drawn();
    times.push(Math.max(0, (await spent()) - before - idle));
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(events / 2)], p95: times[Math.floor(events * 0.95)] };
}
