const nums = [5, 3, 8, 1]
console.log(nums.toSorted(), nums.sort((a, b) => b - a), nums.at(-1), nums.findLast((n) => n > 2))
console.log(Object.groupBy(nums, (n) => (n % 2 ? 'odd' : 'even')), nums.with(0, 99), nums.flatMap((n) => [n, n]))
console.log([1, [2, [3]]].flat(Infinity), Array.from('abc', (c) => c.toUpperCase()), nums.includes(8))
