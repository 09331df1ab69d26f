const fs = require('fs').promises
async function main() {
  await Promise.all(['a', 'b'].map((n) => fs.writeFile(`${n}.txt`, n.repeat(3))))
  const texts = await Promise.all(['a', 'b'].map((n) => fs.readFile(`${n}.txt`, 'utf8')))
  console.log(texts)
  await Promise.all(['a', 'b'].map((n) => fs.unlink(`${n}.txt`)))
  console.log('cleaned')
}
main()
