import { Doors } from '#app/ui/front.tsx'
import { useWords } from '#app/ui/words.tsx'

const doors = [
  { name: 'villager', to: '/models', art: 'mentoring' },
  { name: 'commune', to: '/work', art: 'livelihood-organisation' },
  { name: 'province', to: '/places', art: 'information' },
  { name: 'checker', to: '/about', art: 'finance' },
] as const

/** While nothing is published yet, what each of them can do about it. */
const firstDoors = [
  { name: 'villager', to: '/places', art: 'mentoring' },
  { name: 'commune', to: '/work', art: 'livelihood-organisation' },
  { name: 'province', to: '/sign-in', art: 'information' },
  { name: 'checker', to: '/about', art: 'finance' },
] as const

/** The way in for each kind of visitor. */
export function FrontDoors({ empty = false }: { empty?: boolean }) {
  const { t, href } = useWords()
  const items = (empty ? firstDoors : doors).map(({ name, to, art }) => ({
    title: t(`front:door.${name}`),
    text: empty ? t(`front:empty.${name}`) : t(`front:door.${name}Text`),
    href: href(to),
    art: `/art/${art}.svg`,
  }))
  return <Doors items={items} label={t('front:doors')} told={empty} />
}
