console.log(['b', 'a', 'C'].sort(), ['b', 'a', 'C'].sort((x, y) => x.localeCompare(y)), [10, 9, 1].sort())
console.log([3, 1, 2].toSorted((a, b) => a - b), 'ä'.normalize('NFD').length, 'Straße'.toUpperCase())
