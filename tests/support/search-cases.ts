/** The documents of the cases that every engine has to pass; D10 is a draft of another territory. */
export const caseDocuments = {
  D1: { title: 'Sửa đường Nguyễn Huệ, phường Bến Nghé' },
  D2: { title: 'Xây trường học tại Đắk Mil' },
  D3: { title: 'Chiếu sáng phố Dương Đình Nghệ', body: 'gần trạm nước sạch' },
  D4: { title: 'Quyết định 12/2024/QĐ-UBND về giá đất' },
  D5: { title: 'Hỏi giá đất năm 2024 tại UBND' },
  D8: { title: 'Sạch đường, thiếu nước', body: 'trường dạy học nghề' },
  D7: { title: 'Nước sạch nông thôn Hà Giang' },
  D6: { title: 'Nước sạch' },
  D9: { title: 'Smartphone cho người cao tuổi' },
} as const
