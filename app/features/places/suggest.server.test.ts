import { expect, test } from 'vitest'
import { resolveUnit, suggestUnits, unitChoice } from '#app/features/places/name-queries.server.ts'

const firsts = async (text: string, more: Parameters<typeof suggestUnits>[1] = {}) => {
  const { items } = await suggestUnits(text, { limit: 4, ...more })
  return items.map((u) => `${u.code} ${u.kind} ${u.name}, ${u.provinceName}${u.matchedFormerName ? ` < ${u.matchedFormerName}` : ''}`)
}
test('x', async () => {
  for (const q of ['muong khuong','tan thanh lam dong','Sơn Hà','Sơn Hạ','son ha','yen bai','van ban','Văn Bàn','p. ba dinh','tp.hcm','hcm','ho chi minh','phường 12, quận gò vấp','lao cai','xa trang bom','ea hleo','02761','06978','xa luong','my duc','Mỹ Đức','tân thành vụ bản','sapa','sa pa','Xã Mường Khương, tỉnh Lào Cai (02761)','đà lạt','thua thien hue', 'phu xuan thua thien hue','hoang sa','z','tan th', 'ta', 'muong khuong lao c'])
    console.log(q, '=>', (await suggestUnits(q)).total, await firsts(q))
  for (const q of ['muong khuong','Sơn Hà','Sơn Hạ', 'Sơn Hà, Quảng Ngãi','son ha','Lào Cai','Tỉnh Lào Cai','xã Mường Khương','Xã Mường Khương, tỉnh Lào Cai (02761)','Xã Mường Hum (02761)','26248','xã Trảng Bom','Huyện Văn Bàn','',  '?','qqq','tân thành'])
    { const r = await resolveUnit(q); console.log(q,'=>', r.ok ? r.code+' '+r.unit.name+' '+r.unit.provinceName : r.problem+' '+r.choices.slice(0,4).map(c=>c.code+' '+c.name).join('|')) }
  await suggestUnits('a')
  let t=performance.now(); for (let i=0;i<20;i++) await suggestUnits('tan thanh lam dong'); console.log('ms', (performance.now()-t)/20)
  t=performance.now(); for (let i=0;i<20;i++) await unitChoice('02761'); console.log('choice ms', (performance.now()-t)/20)
  expect(1).toBe(1)
})
