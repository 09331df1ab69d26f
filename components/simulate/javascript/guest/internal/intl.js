// Intl on the formats of the browser or Node that Loopscope runs in. Source: ECMA-402.
class Formatter {
  #locale
  #options
  constructor(locale, options) {
    this.#locale = Array.isArray(locale) ? locale[0] : locale
    this.#options = options
  }

  resolvedOptions() {
    return { locale: this.#locale ?? 'en-US', timeZone: 'UTC', ...this.#options }
  }

  static made(formatter, kind, ...values) {
    return host.intl(kind, formatter.#locale, formatter.#options, ...values)
  }
}

class NumberFormat extends Formatter {
  format = (value) => Formatter.made(this, 'NumberFormat', Number(value))
}

class DateTimeFormat extends Formatter {
  format = (date) => Formatter.made(this, 'DateTimeFormat', Number(date ?? Date.now()))
}

class PluralRules extends Formatter {
  select(value) {
    return Formatter.made(this, 'PluralRules', Number(value))
  }
}

class RelativeTimeFormat extends Formatter {
  format(value, unit) {
    return Formatter.made(this, 'RelativeTimeFormat', Number(value), unit)
  }
}

class ListFormat extends Formatter {
  format(list) {
    return Formatter.made(this, 'ListFormat', ...list)
  }
}

class Collator extends Formatter {
  compare = (a, b) => String(a).localeCompare(String(b))
}

const formats = { NumberFormat, DateTimeFormat, PluralRules, RelativeTimeFormat, ListFormat, Collator }
/** All but the newer ones may be called without `new`. */
const callable = (Made) => new Proxy(Made, { apply: (_, _self, args) => new Made(...args) })

module.exports = {
  Intl: Object.fromEntries(Object.entries(formats).map(([name, Made]) => [name, callable(Made)])),
}
