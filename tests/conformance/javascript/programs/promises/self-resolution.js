let resolveIt
const p = new Promise((r) => (resolveIt = r))
resolveIt(p)
p.catch((e) => console.log(e.name + ': ' + e.message))
