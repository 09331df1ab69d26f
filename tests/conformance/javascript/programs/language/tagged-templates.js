const tag = (strings, ...values) => strings.raw.join('|') + values.map((v) => v * 2)
console.log(tag`a${1}b${2}c\n`, String.raw`\n`)
console.log(`${[1, 2]} ${{}} ${null}`)
