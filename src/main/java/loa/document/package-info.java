/** Official documents in the form of Decree 30/2020/NĐ-CP, as DOCX to go on with and as PDF to read and print (văn bản). */
@NullMarked
@ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {})
package loa.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
