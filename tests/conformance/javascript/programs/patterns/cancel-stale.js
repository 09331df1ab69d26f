let latest = 0
async function search(text, ms) {
  const id = ++latest
  await new Promise((r) => setTimeout(r, ms))
  if (id !== latest) return console.log('stale', text)
  console.log('shown', text)
}
search('a', 40)
search('ab', 10)
