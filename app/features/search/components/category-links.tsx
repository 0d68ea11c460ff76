import { categories } from '#app/lib/taxonomy.ts'
import { formatNumber } from '#app/lib/format.ts'
import { CategoryArt } from '#app/ui/category-art.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Every field of models with its picture and how many there are. */
export function CategoryLinks({ counts }: { counts: readonly { value: string; count: number }[] }) {
  const { t, lang, href } = useWords()
  const countOf = (category: string) => counts.find(({ value }) => value === category)?.count ?? 0
  return (
    <ul className="category-links">
      {categories.map((category) => (
        <li key={category}>
          <a href={href(`/models?category=${category}`)}>
            <CategoryArt category={category} />
            <span>{t(`taxonomy:category.${category}`)}</span>
            <span className="count">{formatNumber(countOf(category), lang)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
