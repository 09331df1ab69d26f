const pages = { 1: { items: ['a', 'b'], next: 2 }, 2: { items: ['c'], next: null } }
const fetchPage = (n) => new Promise((r) => setTimeout(r, 5, pages[n]))
async function* allItems() {
  let n = 1
  while (n) {
    const page = await fetchPage(n)
    console.log('page', n)
    yield* page.items
    n = page.next
  }
}
;(async () => {
  for await (const item of allItems()) console.log(item)
})()
