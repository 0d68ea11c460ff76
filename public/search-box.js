// Suggestions below a search box, after the ARIA combobox pattern (list autocomplete). Nothing needs them: without this
// file the box is a plain GET form, and whoever saves data is left alone.
const PAUSE_MS = 150
const MOST_KEPT = 50

if (!navigator.connection?.saveData)
  for (const form of document.querySelectorAll('form[data-suggestions]')) suggestIn(form)

function suggestIn(form) {
  const input = form.querySelector('input[type=search]')
  const list = made('div', { id: `${input.id}-list`, role: 'listbox', 'aria-label': form.dataset.label })
  const status = made('p', { role: 'status', class: 'visually-hidden' })
  const known = new Map()
  let active = -1
  let pause
  let asking

  list.className = 'suggestions'
  list.hidden = true
  form.append(list, status)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value)

  const options = () => [...list.querySelectorAll('[role=option]')]

  function close() {
    clearTimeout(pause)
    asking?.abort()
    list.hidden = true
    list.replaceChildren()
    input.setAttribute('aria-expanded', 'false')
    mark(-1)
  }

  function mark(at) {
    active = at
    for (const [place, option] of options().entries())
      option.setAttribute('aria-selected', String(place === at))
    const chosen = options()[at]
    if (!chosen) return input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-activedescendant', chosen.id)
    chosen.scrollIntoView({ block: 'nearest' })
  }

  function show({ groups, said }) {
    list.replaceChildren(...groups.map((group, at) => groupOf(group, `${list.id}-${at}`)))
    list.hidden = groups.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    status.textContent = said
    mark(-1)
  }

  async function ask() {
    const typed = input.value.trim()
    asking?.abort()
    if (!typed) return close()
    const mine = (asking = new AbortController())
    try {
      const answer = known.get(typed) ?? (await fetched(form.dataset.suggestions, typed, mine.signal))
      if (known.size >= MOST_KEPT) known.clear()
      known.set(typed, answer)
      if (!mine.signal.aborted && document.activeElement === input) show(answer)
    } catch {
      // A bad line, or a newer question: the box still searches.
    }
  }

  function step(by) {
    if (list.hidden) return void ask()
    const places = options().length + 1
    mark(((active + 1 + by + places) % places) - 1)
  }

  input.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(ask, PAUSE_MS)
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const chosen = options()[active]
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Escape' && !list.hidden) close()
    else if (event.key === 'Enter' && chosen) location.assign(chosen.href)
    else return
    event.preventDefault()
  })
  // The box keeps the focus while the list is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  input.addEventListener('blur', close)
  form.addEventListener('submit', close)
  addEventListener('pagehide', close)
}

async function fetched(address, q, signal) {
  const answer = await fetch(`${address}?${new URLSearchParams({ q })}`, { signal })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

function groupOf({ label, options }, id) {
  const name = made('div', { id, class: 'suggestions-name', role: 'presentation' }, label)
  const links = options.map(({ href, text, note }, at) => {
    const option = made('a', { id: `${id}-${at}`, role: 'option', 'aria-selected': 'false', tabindex: '-1', href })
    option.append(made('span', {}, text))
    if (note) option.append(made('span', { class: 'hint' }, note))
    return option
  })
  const group = made('div', { role: 'group', 'aria-labelledby': id })
  group.append(name, ...links)
  return group
}

function made(tag, attributes, text) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value ?? '')
  if (text) element.textContent = text
  return element
}
