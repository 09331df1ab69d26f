// performance. Source: High Resolution Time; User Timing.
const entries = []

class PerformanceEntry {
  constructor(name, entryType, startTime, duration, detail = null) {
    Object.assign(this, { name, entryType, startTime, duration, detail })
  }
}
const timeOf = (mark) =>
  typeof mark === 'number' ? mark : (entries.findLast((one) => one.name === mark)?.startTime ?? 0)
const keep = (entry) => {
  entries.push(entry)
  return entry
}

const performance = {
  now: () => host.now(),
  timeOrigin: host.origin,
  mark: (name, options) =>
    keep(new PerformanceEntry(name, 'mark', options?.startTime ?? host.now(), 0, options?.detail)),
  measure(name, from, to) {
    const start = typeof from === 'object' && from !== null ? timeOf(from.start ?? 0) : timeOf(from ?? 0)
    const last = typeof from === 'object' && from !== null ? from.end : to
    const end = last === undefined ? host.now() : timeOf(last)
    return keep(new PerformanceEntry(name, 'measure', start, end - start))
  },
  getEntries: () => [...entries],
  getEntriesByName: (name, type) =>
    entries.filter((one) => one.name === name && (type === undefined || one.entryType === type)),
  getEntriesByType: (type) => entries.filter((one) => one.entryType === type),
  clearMarks: () => void entries.splice(0),
  clearMeasures: () => void entries.splice(0),
  timerify: (fn) => fn,
  eventLoopUtilization: () => ({ idle: 0, active: 0, utilization: 0 }),
  toJSON: () => ({ timeOrigin: host.origin }),
}
module.exports = { performance }
