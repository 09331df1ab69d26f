console.log(new Date(0), [new Date(86400000)], /ab+c/gi, new Date(NaN))
console.log(String(new Date(0).toISOString()), JSON.stringify({ d: new Date(0) }))
