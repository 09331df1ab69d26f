function debounce(fn, ms) {
  let timer
  return (...args) => {
    clearTimeout(timer)
    timer = setTimeout(() => fn(...args), ms)
  }
}
const search = debounce((text) => console.log('search', text), 30)
search('a')
setTimeout(() => search('ab'), 10)
setTimeout(() => search('abc'), 20)
setTimeout(() => search('next'), 100)
