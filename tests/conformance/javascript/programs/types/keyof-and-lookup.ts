const settings = { theme: 'dark', size: 12 }
function get<T, K extends keyof T>(object: T, key: K): T[K] {
  return object[key]
}
type Theme = (typeof settings)['theme']
const theme: Theme = get(settings, 'theme')
console.log(theme, get(settings, 'size'))
