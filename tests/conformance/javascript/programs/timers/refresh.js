const start = Date.now()
const t = setTimeout(() => console.log('refreshed', Math.round((Date.now() - start) / 50) * 50), 50)
setTimeout(() => t.refresh(), 50 - 20)
setTimeout(() => console.log('would have been'), 60)
