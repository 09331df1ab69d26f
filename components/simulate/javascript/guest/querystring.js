// node:querystring. Source: Node's documentation, "Query string".
const encode = (text) => encodeURIComponent(String(text))
const decode = (text) => decodeURIComponent(text.replaceAll('+', ' '))

function parse(text, between = '&', equals = '=') {
  const made = { __proto__: null }
  for (const part of String(text).split(between).filter(Boolean)) {
    const at = part.indexOf(equals)
    const [key, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + equals.length)]
    const [name, read] = [decode(key), decode(value)]
    made[name] = name in made ? [made[name], read].flat() : read
  }
  return made
}

function stringify(object, between = '&', equals = '=') {
  return Object.entries(object ?? {})
    .flatMap(([key, value]) => [value].flat().map((one) => `${encode(key)}${equals}${encode(one ?? '')}`))
    .join(between)
}

module.exports = { parse, stringify, escape: encode, unescape: decode, decode: parse, encode: stringify }
