import { Doors } from '#app/ui/front.tsx'
import { useWords } from '#app/ui/words.tsx'

const doors = [
  { name: 'villager', to: '/models', art: 'mentoring' },
  { name: 'commune', to: '/work', art: 'livelihood-organisation' },
  { name: 'province', to: '/places', art: 'information' },
  { name: 'checker', to: '/about', art: 'finance' },
] as const

/** The way in for each kind of visitor. */
export function FrontDoors() {
  const { t, href } = useWords()
  const items = doors.map(({ name, to, art }) => ({
    title: t(`front:door.${name}`),
    text: t(`front:door.${name}Text`),
    href: href(to),
    art: `/art/${art}.svg`,
  }))
  return <Doors items={items} label={t('front:doors')} />
}
