<?xml version="1.0" encoding="utf-8"?>
<!--
  The properties that PowerShell shows where no view can be used: in a list of objects of several types, as the output of a
  script is (Connect-MkIo, then Get-MkIoAsset). They are those of the list view, so that there is nothing to keep in step.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" indent="yes" />
  <xsl:template match="/">
    <Types>
      <xsl:for-each select="//View[ListControl]">
        <Type>
          <Name><xsl:value-of select="ViewSelectedBy/TypeName" /></Name>
          <Members>
            <MemberSet>
              <Name>PSStandardMembers</Name>
              <Members>
                <PropertySet>
                  <Name>DefaultDisplayPropertySet</Name>
                  <ReferencedProperties>
                    <xsl:for-each select="ListControl//ListItem">
                      <Name><xsl:value-of select="PropertyName | Label[not(../PropertyName)]" /></Name>
                    </xsl:for-each>
                  </ReferencedProperties>
                </PropertySet>
              </Members>
            </MemberSet>
          </Members>
        </Type>
      </xsl:for-each>
    </Types>
  </xsl:template>
</xsl:stylesheet>
