import { FrontDoors } from '#app/features/search/components/front-doors.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { FrontPage, FrontSection, Hero } from '#app/ui/front.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { name: 'write' | 'grant' | 'places'; path: string }

/** The front page before anything is published: no figures of nothing, but what each visitor can do. */
export function EmptyFront({ name, path }: Props) {
  const { t, href } = useWords()
  return (
    <FrontPage>
      <Hero
        title={t('front:title')}
        lead={t('front:lead')}
        searchAction={href('/places')}
        searchLabel={t('front:empty.search')}
        searchHint={t('front:empty.searchHint')}
      />
      <FrontSection title={t('front:empty.title')}>
        <Empty
          title={t('front:empty.text')}
          action={<ButtonLink href={href(path)}>{t(`front:empty.${name}`)}</ButtonLink>}
        />
      </FrontSection>
      <FrontSection title={t('front:doors')}>
        <FrontDoors empty />
      </FrontSection>
    </FrontPage>
  )
}
